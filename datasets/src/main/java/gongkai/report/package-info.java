/**
 * The annual report of an authority on its openness, and all that can be asked of it but what the
 * checks doubt.
 *
 * <p>What comes in: {@link gongkai.noun.Disclosure}s that are annual reports, and the {@link
 * gongkai.noun.Observation}s in them. What goes out: whose each report is ({@link
 * gongkai.report.Bodies}), which one of a year counts ({@link gongkai.report.YearReports}), whether
 * it came in time ({@link gongkai.report.Lateness}, and {@link gongkai.report.Lag} for what has a
 * deadline in working days), which of its numbers are whole figures and which one stands ({@link
 * gongkai.report.WholeFigures}, {@link gongkai.report.Figure}), and the figures of a body over the
 * years ({@link gongkai.report.IndicatorSeries}).
 *
 * <p>Pages, the API, the checks, the comparisons, the derived tables and the settler of series ask
 * here and nowhere else. Nothing is read from the index here: whoever asks brings the reports.
 */
package gongkai.report;
