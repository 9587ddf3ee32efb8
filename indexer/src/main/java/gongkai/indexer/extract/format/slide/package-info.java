/**
 * PPTX, read straight from its XML, and PPT: each slide is a page, its tables keep their merged
 * cells, its notes follow it. What masters and layouts show as a prompt is not the document's text.
 */
package gongkai.indexer.extract.format.slide;
