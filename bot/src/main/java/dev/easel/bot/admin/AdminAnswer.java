package dev.easel.bot.admin;

import java.util.List;

/**
 * What somebody who manages a server is told, alone.
 *
 * @param text in Discord's Markdown
 * @param files beside it
 */
public record AdminAnswer(String text, List<NamedFile> files) {
    public AdminAnswer {
        files = List.copyOf(files);
    }

    public AdminAnswer(String text) {
        this(text, List.of());
    }

    /**
     * A file to be posted.
     *
     * @param name with its extension
     * @param bytes whole; not copied
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record NamedFile(String name, byte[] bytes) {}
}
