package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.http.FormFields;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads addresses. A reference {@code attachment://NAME} stays one, with the name cleaned, so that it still leads to the
 * file after the file's own address has expired.
 *
 * @param filenames of the attachments that a reference may name
 */
record LinkForm(Set<String> filenames) {
    private static final String ATTACHMENT = "attachment://";
    private static final int MOST_CHARACTERS = 2048;

    /** The address of a page. */
    static Optional<String> page(FormFields node, String name) {
        return node.text(name, 0, MOST_CHARACTERS).filter(url -> checked(node, name, url, List.of("http", "https")));
    }

    /** The address that a button opens. */
    static Optional<String> button(FormFields node, String name) {
        return node.text(name, 1, 512).filter(url -> checked(node, name, url, List.of("http", "https", "discord")));
    }

    /** The address of a picture or file, perhaps one that comes with the message. */
    Optional<String> media(FormFields node, String name) {
        Optional<String> text = node.text(name, 0, MOST_CHARACTERS);
        if (text.filter(url -> url.startsWith(ATTACHMENT)).isPresent()) {
            return attachment(node, name);
        }
        return text.filter(url -> checked(node, name, url, List.of("http", "https")));
    }

    /** A file that comes with the message. */
    Optional<String> attachment(FormFields node, String name) {
        Optional<String> text = node.text(name, 1, MOST_CHARACTERS);
        if (text.isEmpty()) {
            return text;
        }
        String url = text.get();
        if (!url.startsWith(ATTACHMENT)) {
            node.fault(name, "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('attachment').");
            return Optional.empty();
        }
        String filename = Filenames.clean(url.substring(ATTACHMENT.length()));
        if (!filenames.contains(filename)) {
            node.fault(
                    name,
                    "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
                    "The specified attachment could not be found: " + url);
            return Optional.empty();
        }
        return Optional.of(ATTACHMENT + filename);
    }

    private static boolean checked(FormFields node, String name, String url, List<String> schemes) {
        if (url.isEmpty()) {
            return false;
        }
        Optional<URI> parsed = parsed(url);
        String scheme = parsed.map(URI::getScheme).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.isEmpty() && !schemes.contains(scheme)) {
            String allowed = schemes.stream().collect(Collectors.joining("', '", "('", "')"));
            node.fault(name, "URL_TYPE_INVALID_SCHEME", "Scheme \"" + scheme + "\" must be one of " + allowed + ".");
            return false;
        }
        if (scheme.isEmpty() || parsed.map(URI::getRawAuthority).isEmpty()) {
            node.fault(name, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
            return false;
        }
        return true;
    }

    /** Characters that a URI must escape are common in addresses that work; only its beginning decides. */
    private static Optional<URI> parsed(String url) {
        try {
            return Optional.of(new URI(url.replaceAll("[^!-~]|[\"<>\\\\^`{|}]", "_")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
