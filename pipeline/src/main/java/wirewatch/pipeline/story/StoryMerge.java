package wirewatch.pipeline.story;

/** A story that was merged into another, by their ids. */
public record StoryMerge(String merged, String story) {}
