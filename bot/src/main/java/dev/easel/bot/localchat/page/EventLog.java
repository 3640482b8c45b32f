package dev.easel.bot.localchat.page;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * The newest events, each written once, numbered from 0. Who reads keeps the number of the next one, and may fall out of what
 * is kept. Confined to the feed's thread.
 */
final class EventLog {
    /** What somebody who fell out of the log is told. */
    static final String RESYNC = "[{\"t\":\"RESYNC\",\"d\":{}}]";

    /** A frame holds no more characters than this, unless a single event does. */
    private static final int MOST_FRAME_CHARACTERS = 32 * 1024;

    private final int mostEntries;
    private final long mostCharacters;
    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private final Map<Place, Batch> batches = new HashMap<>();
    private long end;
    private long characters;

    private record Entry(Audience audience, String event) {}

    private record Place(long userId, long cursor) {}

    /**
     * What somebody reads next.
     *
     * @param cursor where to go on
     * @param frame a JSON array of events; empty for none
     */
    record Batch(long cursor, String frame) {}

    /**
     * An empty log.
     *
     * @param mostEntries how many events are kept
     * @param mostCharacters how long they may be together
     */
    EventLog(int mostEntries, long mostCharacters) {
        this.mostEntries = mostEntries;
        this.mostCharacters = mostCharacters;
    }

    /** The number that the next event will have. */
    long end() {
        return end;
    }

    /** Adds an event, written as JSON, and forgets the oldest beyond the bounds. */
    void append(Audience audience, String event) {
        batches.clear();
        entries.add(new Entry(audience, event));
        end++;
        characters += event.length();
        while (entries.size() > mostEntries || characters > mostCharacters) {
            characters -= entries.remove().event().length();
        }
    }

    /** Forgets everything and counts on, so that everybody has fallen out. */
    void cut() {
        batches.clear();
        entries.clear();
        characters = 0;
        end++;
    }

    /** What comes next for somebody; the same object for all who are at the same place. */
    Batch after(long userId, long cursor) {
        if (cursor == end) {
            return new Batch(end, "");
        }
        return batches.computeIfAbsent(new Place(userId, cursor), this::read);
    }

    private Batch read(Place place) {
        long first = end - entries.size();
        if (place.cursor() < first) {
            return new Batch(end, RESYNC);
        }
        StringBuilder frame = new StringBuilder();
        long cursor = first;
        for (Iterator<Entry> all = entries.iterator(); all.hasNext(); cursor++) {
            Entry entry = all.next();
            if (cursor < place.cursor() || !entry.audience().has(place.userId())) {
                continue;
            }
            if (!frame.isEmpty() && frame.length() + entry.event().length() > MOST_FRAME_CHARACTERS) {
                break;
            }
            frame.append(frame.isEmpty() ? '[' : ',').append(entry.event());
        }
        return new Batch(cursor, frame.isEmpty() ? "" : frame.append(']').toString());
    }
}
