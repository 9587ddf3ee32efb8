/** What a command says when it cannot go on, and the exit code that it ends with. */
package gongkai.app.trouble;
