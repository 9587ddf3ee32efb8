package gongkai.site.component;

import java.util.List;

/** A doubt; the id is its anchor, or empty. */
public record FindingView(
    String id, String severity, String severityLabel, String message, List<Link> links) {}
