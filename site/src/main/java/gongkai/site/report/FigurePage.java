package gongkai.site.report;

import gongkai.site.component.ChartView;
import gongkai.site.component.FactView;
import gongkai.site.component.FindingView;
import gongkai.site.component.Link;
import gongkai.site.component.Marked;
import gongkai.site.component.TableView;
import gongkai.site.frame.Frame;
import java.util.List;
import java.util.Optional;

/**
 * A figure alone.
 *
 * @param value with its unit, or what stands in a place without a number
 * @param sentence the words that state it, the number marked
 * @param facts whose it is, of when, what narrows it, the heads of its row and column
 * @param place the words in the document
 * @param permalink of this page
 * @param also other readings of the same words
 * @param citation for a text in Chinese
 * @param bibtex for a bibliography
 * @param chart over the years, where at least two state it
 * @param series the same as a table; empty where nothing else is known
 */
record FigurePage(
    Frame frame,
    String value,
    List<Marked> sentence,
    List<FactView> facts,
    Link place,
    String permalink,
    List<String> also,
    String citation,
    String bibtex,
    Optional<ChartView> chart,
    TableView series,
    List<FindingView> findings,
    String dataHref) {}
