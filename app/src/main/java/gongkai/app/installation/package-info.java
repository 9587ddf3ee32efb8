/** What an installation consists of: the data folder and its lock, the vocabulary, Solr. */
package gongkai.app.installation;
