package dev.easel.bot.localchat.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.http.UnicodeText;
import dev.easel.bot.localchat.world.Presence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a bot shows itself. */
final class PresenceReader {
    private static final Set<String> STATUSES = Set.of("online", "dnd", "idle", "invisible", "offline");
    private static final int CUSTOM = 4;
    private static final int MOST_CHARACTERS = 128;

    private PresenceReader() {}

    /**
     * Reads opcode 3, or the presence in opcode 2.
     *
     * @throws Refusal where it is none
     */
    static Presence read(JsonNode data) throws Refusal {
        String status = data.path("status").asText("online");
        JsonNode activities = data.path("activities");
        boolean readable = activities.isArray() || activities.isMissingNode() || activities.isNull();
        if (!data.isObject() || !STATUSES.contains(status) || !readable) {
            throw new Refusal(CloseCode.DECODE_ERROR);
        }
        boolean shown = !status.equals("invisible") && !status.equals("offline");
        return new Presence(true, status, shown ? activity(activities.path(0)) : null);
    }

    /** A custom status says it in "state"; its name is only a label. */
    private static @Nullable String activity(JsonNode activity) {
        boolean custom = activity.path("type").asInt() == CUSTOM;
        String text = activity.path(custom ? "state" : "name").asText("");
        if (text.isEmpty() || text.equals("null")) {
            return null;
        }
        return UnicodeText.beginning(text, MOST_CHARACTERS);
    }
}
