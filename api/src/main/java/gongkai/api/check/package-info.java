/**
 * {@code POST /api/v1/check}: a text in, its claims out, as JSON, line by line as they are judged,
 * or as the text with remarks for people.
 */
package gongkai.api.check;
