/**
 * Copies of a data folder. In comes the folder with its index, at work or at rest; out goes a
 * folder that is a data folder itself, with the sums of all its files, and back.
 */
package gongkai.app.backup;
