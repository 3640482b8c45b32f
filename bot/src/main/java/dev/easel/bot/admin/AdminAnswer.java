package dev.easel.bot.admin;

import dev.easel.bot.imagine.ButtonFace;
import java.util.List;

/**
 * What somebody who manages a server is told, alone.
 *
 * @param text in Discord's Markdown
 * @param files beside it
 * @param rows of buttons below it
 */
public record AdminAnswer(String text, List<NamedFile> files, List<List<ButtonFace>> rows) {
    public AdminAnswer {
        files = List.copyOf(files);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public AdminAnswer(String text, List<NamedFile> files) {
        this(text, files, List.of());
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
