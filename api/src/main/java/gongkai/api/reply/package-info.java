/**
 * {@code GET /api/v1/answer}: a question in, sentences and cells of documents out, word for word
 * and each with its place; or that nothing answers.
 */
package gongkai.api.reply;
