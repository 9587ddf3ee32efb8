/**
 * Finding documents and keeping their bytes.
 *
 * <p>What comes in: paths of files, folders and archives. What goes out: for each document one
 * {@link gongkai.indexer.collect.Found}, in a stable order (folders and their files by name,
 * archives in their own order), then one {@link gongkai.indexer.collect.Collected} whose bytes lie
 * under their hash and are never written again.
 *
 * <p>The walk is lazy: in memory lie the names of the folders on the way down, never the files. An
 * archive (zip, 7z, tar, and these or single files packed with gzip, bzip2 or xz) is not a
 * document; its members are, at places such as {@code file:///a.zip!/b.doc}. A shared budget of
 * members and bytes per outermost archive stops bombs, whichever way they are nested.
 *
 * <p>Files that an operating system or an office suite leaves behind ({@code .DS_Store}, {@code
 * Thumbs.db}, {@code ~$x.docx}; see {@link gongkai.indexer.collect.Leftovers}) are no documents and
 * are passed over; every other file, hidden ones included, is accounted for. Links to folders are
 * not followed, since they can go round in circles; what is neither file nor folder is a failure.
 */
package gongkai.indexer.collect;
