/** How files of the data folder are written. */
package gongkai.file;
