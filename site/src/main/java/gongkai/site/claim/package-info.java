/** The page on which a text is checked: what was pasted comes back with a remark on each claim. */
package gongkai.site.claim;
