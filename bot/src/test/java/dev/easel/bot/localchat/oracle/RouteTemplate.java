package dev.easel.bot.localchat.oracle;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A path with parts in braces, which stand for any one segment.
 *
 * @param text such as /channels/{channel_id}/messages
 */
record RouteTemplate(String text) {
    /** Whether a path that is not decoded has this form. */
    boolean matches(String path) {
        List<String> expected = segments(text);
        List<String> actual = segments(path);
        return expected.size() == actual.size()
                && IntStream.range(0, expected.size())
                        .allMatch(i -> isParameter(expected.get(i))
                                || expected.get(i).equals(URLDecoder.decode(actual.get(i), StandardCharsets.UTF_8)));
    }

    /** How many segments are spelled out: of two templates that match, the one with more is meant. */
    long spelledOut() {
        return segments(text).stream().filter(segment -> !isParameter(segment)).count();
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
