/** What a check is given and what it says, and when two numbers agree. */
package gongkai.check.finding;
