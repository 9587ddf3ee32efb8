/** What is being typed in, completions out. */
package gongkai.api.suggest;
