/** Mails and saved pages: their words are the text, what is attached to them is named. */
package gongkai.indexer.extract.format.mail;
