/** What a core says of itself: its configuration and its plug-in. */
package gongkai.solr.plugin.about;
