/**
 * Documents and datasets as Markdown (CommonMark with tables), for programs that read: what comes
 * from documents is escaped, so that none of it becomes markup.
 */
package gongkai.api.markdown;
