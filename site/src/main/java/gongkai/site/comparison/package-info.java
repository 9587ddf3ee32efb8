/** Two documents side by side: what changed from one to the next, and what explains what. */
package gongkai.site.comparison;
