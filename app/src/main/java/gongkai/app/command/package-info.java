/** The commands of {@code ./gongkai} and their options. */
package gongkai.app.command;
