/** How answers are packed for the way. */
package gongkai.api.encoding;
