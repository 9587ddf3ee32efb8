/**
 * The pages of annual reports: which bodies report, the figures of one over the years, two years or
 * two bodies side by side, and a ranking.
 *
 * <p>What comes in: the reports that are held and the numbers they state. What goes out: tables and
 * charts in which every figure leads to the words that state it. Nothing is guessed: what is not
 * stated is shown as such and counts nowhere; where the definition changes, a break is drawn; what
 * a check doubts is marked and still shown.
 */
package gongkai.site.report;
