/**
 * XML as an answer. In come elements one after the other, out goes a document that is well-formed.
 */
package gongkai.api.xml;
