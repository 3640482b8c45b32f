package dev.easel.bot.localchat.keep;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.easel.bot.localchat.world.ChatEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events as JSON: {@code {"event":"MessageCreated","data":{…}}}, the fields of the records by their names. */
final class EventJson {
    /** Names stand in files. Who types and who is online is of the moment and not kept. */
    private static final Map<String, Class<? extends ChatEvent>> KEPT = Stream.of(
                    ChatEvent.UserAdded.class,
                    ChatEvent.GuildChanged.class,
                    ChatEvent.MemberUpdated.class,
                    ChatEvent.RoleCreated.class,
                    ChatEvent.RoleUpdated.class,
                    ChatEvent.RoleDeleted.class,
                    ChatEvent.ChannelCreated.class,
                    ChatEvent.ChannelUpdated.class,
                    ChatEvent.ChannelDeleted.class,
                    ChatEvent.MessageCreated.class,
                    ChatEvent.MessageUpdated.class,
                    ChatEvent.MessageDeleted.class,
                    ChatEvent.ReactionAdded.class,
                    ChatEvent.ReactionRemoved.class,
                    ChatEvent.ChannelRead.class,
                    ChatEvent.CommandsChanged.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new InstantReader()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * What was read.
     *
     * @param largestId in it, so that none is given twice
     */
    record Read(ChatEvent event, long largestId) {}

    private EventJson() {}

    /** Writes an event; empty for one that is not kept. */
    static Optional<String> write(ChatEvent event) {
        String name = event.getClass().getSimpleName();
        if (!KEPT.containsKey(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of("{\"event\":\"" + name + "\",\"data\":" + MAPPER.writeValueAsString(event) + "}");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads an event.
     *
     * @throws IOException where it is none
     */
    static Read read(byte[] json) throws IOException {
        JsonNode tree = MAPPER.readTree(json);
        Class<? extends ChatEvent> type = KEPT.get(tree.path("event").asText());
        if (type == null) {
            throw new IOException("unknown event '" + tree.path("event").asText() + "'");
        }
        long largestId = tree.findValues("id").stream()
                .filter(JsonNode::isIntegralNumber)
                .mapToLong(JsonNode::longValue)
                .max()
                .orElse(0);
        return new Read(MAPPER.treeToValue(tree.path("data"), type), largestId);
    }
}
