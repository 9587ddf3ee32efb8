/** What a service follows by itself: folders and lists of sites. */
package gongkai.app.watch;
