/** What numbers are about: indicators, units, forms and the rules of the checks. */
package gongkai.vocabulary.figure;
