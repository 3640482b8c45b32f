package dev.easel.bot.config;

import dev.easel.bot.RefusedInputException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Over how many gateway sessions Discord spreads the bot's servers, and which of them this process holds.
 *
 * @param total of all processes, 1 to 10,000; empty for as many as Discord recommends
 * @param share those of this process; empty for all
 */
public record ShardSettings(OptionalInt total, Optional<Share> share) {
    /** What a bot of fewer than 2500 servers needs. */
    public static final ShardSettings ONE = new ShardSettings(OptionalInt.of(1), Optional.empty());

    private static final int MOST = 10_000;

    public ShardSettings {
        if (share.isPresent() && (total.isEmpty() || share.get().last() >= total.getAsInt())) {
            throw new RefusedInputException(SettingKey.SHARD_IDS.id() + " are of 0 to one less than the number "
                    + SettingKey.SHARDS.id() + ", not " + share.get() + " of "
                    + (total.isPresent() ? total.getAsInt() : "auto"));
        }
    }

    static ShardSettings read(SettingsReader reader) {
        Optional<SettingEntry> total = reader.entry(SettingKey.SHARDS);
        boolean automatic = total.isPresent() && total.get().text().equals(SettingsReader.AUTOMATIC);
        OptionalInt number =
                automatic ? OptionalInt.empty() : OptionalInt.of(reader.number(SettingKey.SHARDS, 1, 1, MOST));
        Optional<SettingEntry> ids = reader.entry(SettingKey.SHARD_IDS);
        Optional<Share> share = ids.filter(entry -> !entry.text().isBlank()).map(Share::read);
        try {
            return new ShardSettings(number, share);
        } catch (RefusedInputException e) {
            throw ids.orElseThrow().placed(e);
        }
    }

    /** The first that this process holds. */
    public int first() {
        return share.map(Share::first).orElse(0);
    }

    /**
     * How many of them this process holds.
     *
     * @param all what the total has come to
     */
    public int held(int all) {
        return share.map(some -> some.last() - some.first() + 1).orElse(all);
    }

    /** Whether it is all one session. */
    public boolean single() {
        return total.isPresent() && total.getAsInt() == 1;
    }

    /**
     * Shards in a row.
     *
     * @param first from 0
     * @param last the same or more
     */
    public record Share(int first, int last) {
        private static final Pattern FORM = Pattern.compile("([0-9]{1,4})(?:-([0-9]{1,4}))?");

        private static Share read(SettingEntry entry) {
            return parse(entry.text())
                    .orElseThrow(() -> entry.refused("is such as 0-3, or 2, not '" + entry.text() + "'"));
        }

        /** {@code 0-3}, or {@code 2} for one alone; empty for what is no such thing. */
        static Optional<Share> parse(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            return first <= last ? Optional.of(new Share(first, last)) : Optional.empty();
        }

        @Override
        public String toString() {
            return first == last ? Integer.toString(first) : first + "-" + last;
        }
    }
}
