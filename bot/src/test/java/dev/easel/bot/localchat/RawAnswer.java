package dev.easel.bot.localchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** All that a server said on a connection before it closed it. */
record RawAnswer(String text) {
    /** Stack traces, and names of classes of this program and its libraries. */
    private static final Pattern INSIDES =
            Pattern.compile("Exception|\\bat (dev|org|java|com)\\.|dev\\.easel|org\\.eclipse|jetty|jackson|java\\.");

    int status() {
        return Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
    }

    /** Makes sure that it was refused with this status, in the API's form, telling nothing of the program. */
    void refused(int expected) {
        assertThat(text).startsWith("HTTP/1.1 " + expected + " ").contains("{\"message\":\"");
        assertThat(text).doesNotContainPattern(INSIDES);
    }
}
