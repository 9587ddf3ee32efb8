/**
 * Files within files: the members of archives, the attachments of mails, PDF and OFD. Each reader
 * gives them one after the other; what they are is for the walk to find out.
 */
package gongkai.indexer.collect.member;
