package dev.easel.bot.imagine;

import java.util.Optional;

/**
 * A button to be shown: one that says something when it is clicked, or one that opens an address.
 *
 * @param id what its click says
 * @param label what is on it
 * @param address what it opens
 */
public record ButtonFace(Optional<ButtonId> id, String label, Optional<String> address) {
    public ButtonFace {
        if (id.isPresent() == address.isPresent()) {
            throw new IllegalArgumentException("the button '" + label + "' says something or opens something");
        }
    }

    public ButtonFace(ButtonId id, String label) {
        this(Optional.of(id), label, Optional.empty());
    }

    /** One that opens an address. */
    public static ButtonFace link(String label, String url) {
        return new ButtonFace(Optional.empty(), label, Optional.of(url));
    }
}
