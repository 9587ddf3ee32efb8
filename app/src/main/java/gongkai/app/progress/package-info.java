/** How a run is told while it goes: a bar for people, lines for logs. */
package gongkai.app.progress;
