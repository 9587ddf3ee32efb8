/** Authorities, regions and their levels. */
package gongkai.vocabulary.place;
