/**
 * The launcher: the command line, the data folder, and the one place where indexer and api are tied
 * together.
 *
 * <p>{@link gongkai.app.Main} names the commands; each command is a class that says what it does in
 * {@code --help}; {@link gongkai.app.trouble.Trouble} is every way to fail that has an exit code.
 */
package gongkai.app;
