package dev.easel.bot.localchat.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.world.Member;
import dev.easel.bot.localchat.world.Snowflakes;
import dev.easel.bot.localchat.world.User;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Answers opcode 8: members of the guild, by the beginning of their names or by their ids, in chunks. */
final class MemberChunks {
    private static final int CHUNK = 1000;
    private static final int MOST_ASKED = 100;
    private static final int MOST_NONCE_BYTES = 32;

    private record Found(List<Member> members, List<String> notFound) {}

    private final ChatContext context;

    MemberChunks(ChatContext context) {
        this.context = context;
    }

    /**
     * Sends the chunks. Who asks for everybody without the intent for it, or for another guild, is not answered, as on
     * Discord.
     *
     * @throws Refusal where the request is malformed
     */
    void send(BotSession session, JsonNode request) throws Refusal {
        boolean byId = request.hasNonNull("user_ids");
        boolean byName =
                request.path("query").isTextual() && request.path("limit").isIntegralNumber();
        if (!request.isObject() || byId == byName) {
            throw new Refusal(CloseCode.DECODE_ERROR);
        }
        long guildId = context.world().guild().id();
        JsonNode guild = request.path("guild_id");
        if (Snowflakes.parse((guild.isArray() ? guild.path(0) : guild).asText("")) != guildId) {
            return;
        }
        if (byName && everybody(request) && !session.intents().has(Intent.GUILD_MEMBERS)) {
            return;
        }
        Found found = context.world().together(() -> byId ? byIds(request.path("user_ids")) : byName(request));
        chunks(session, request, found);
    }

    private static boolean everybody(JsonNode request) {
        return request.path("query").textValue().isEmpty()
                && request.path("limit").intValue() == 0;
    }

    private Found byIds(JsonNode asked) {
        List<Member> members = new ArrayList<>();
        List<String> notFound = new ArrayList<>();
        Stream<JsonNode> ids = asked.isArray() ? asked.valueStream() : Stream.of(asked);
        ids.map(id -> id.asText(""))
                .distinct()
                .limit(MOST_ASKED)
                .forEach(id -> context.world()
                        .member(Snowflakes.parse(id))
                        .ifPresentOrElse(members::add, () -> notFound.add(id)));
        return new Found(members, notFound);
    }

    private Found byName(JsonNode request) {
        String start = request.path("query").textValue().toLowerCase(Locale.ROOT);
        int limit = everybody(request)
                ? Integer.MAX_VALUE
                : Math.max(1, Math.min(MOST_ASKED, request.path("limit").intValue()));
        return new Found(
                context.world().members().stream()
                        .filter(member -> names(member)
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(start)))
                        .limit(limit)
                        .toList(),
                List.of());
    }

    private Stream<String> names(Member member) {
        Stream<String> own = context.world().user(member.userId()).stream()
                .flatMap((User user) -> Stream.of(user.username(), user.displayName()));
        return member.nick() == null ? own : Stream.concat(own, Stream.of(member.nick()));
    }

    private void chunks(BotSession session, JsonNode request, Found found) {
        int count = Math.max(1, (found.members().size() + CHUNK - 1) / CHUNK);
        for (int i = 0; i < count; i++) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("guild_id", Long.toString(context.world().guild().id()));
            ArrayNode members = node.putArray("members");
            found.members().stream()
                    .skip((long) i * CHUNK)
                    .limit(CHUNK)
                    .forEach(member -> members.add(context.wire().member(member)));
            node.put("chunk_index", i).put("chunk_count", count);
            if (!found.notFound().isEmpty()) {
                found.notFound().forEach(node.withArrayProperty("not_found")::add);
            }
            if (request.path("presences").asBoolean() && session.intents().has(Intent.GUILD_PRESENCES)) {
                node.putArray("presences");
            }
            nonce(request.path("nonce"), node);
            session.dispatch("GUILD_MEMBERS_CHUNK", node.toString());
        }
    }

    /** One that is too long is ignored, as Discord's documentation says. */
    private static void nonce(JsonNode nonce, ObjectNode node) {
        String text = nonce.asText("");
        if (nonce.isValueNode()
                && !nonce.isNull()
                && text.getBytes(StandardCharsets.UTF_8).length <= MOST_NONCE_BYTES) {
            node.put("nonce", text);
        }
    }
}
