/** How sites publish: families of systems, containers of text, meta tags. */
package gongkai.vocabulary.web;
