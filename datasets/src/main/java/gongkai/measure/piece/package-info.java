/** The text to be measured, cut into what is read as one, and what is covered in it. */
package gongkai.measure.piece;
