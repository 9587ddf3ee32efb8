/** How well scans are read: documents whose words are known, drawn to pictures and worn. */
package gongkai.bench.ocr;
