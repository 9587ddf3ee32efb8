/** How data files are read: strictly, with file and line of each mistake. */
package gongkai.vocabulary.table;
