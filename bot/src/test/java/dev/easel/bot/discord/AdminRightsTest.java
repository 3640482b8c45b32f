package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.policy.ServerPolicy;
import dev.easel.bot.quota.ServerQuota;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every subcommand of /admin, used by people whom the server lets use the command, whoever they are. */
class AdminRightsTest extends PageTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;

    /** A subcommand with its options filled in. */
    private record Call(String name, ArrayNode options) {}

    /** As a server's own settings of commands do. */
    @BeforeEach
    void openToEveryone() throws IOException, InterruptedException {
        JsonNode admin = definition();
        ObjectNode change = JSON.createObjectNode().putNull("default_member_permissions");
        change.putArray("contexts").add(0).add(1).add(2);
        change.putArray("integration_types").add(0).add(1);
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(rig.chat.apiUrl() + "applications/"
                                        + admin.path("application_id").asText() + "/commands/"
                                        + admin.path("id").asText()))
                                .header("Authorization", "Bot " + rig.chat.token())
                                .header("Content-Type", "application/json")
                                .method("PATCH", HttpRequest.BodyPublishers.ofString(change.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode definition() {
        for (JsonNode command : rig.ada.commands()) {
            if (command.path("name").asText().equals("admin")) {
                return command;
            }
        }
        throw new AssertionError("no admin in " + rig.ada.commands());
    }

    /** @param person chosen where one is to be */
    private List<Call> calls(PagePerson person) {
        List<Call> calls = new ArrayList<>();
        for (JsonNode part : definition().path("options")) {
            if (part.path("type").asInt() == GROUP) {
                for (JsonNode sub : part.path("options")) {
                    ArrayNode options = JSON.createArrayNode();
                    ArrayNode inner = named(options, part, GROUP).putArray("options");
                    named(inner, sub, SUBCOMMAND).set("options", filled(sub, person));
                    calls.add(new Call(
                            part.path("name").asText() + " " + sub.path("name").asText(), options));
                }
            } else {
                ArrayNode options = JSON.createArrayNode();
                named(options, part, SUBCOMMAND).set("options", filled(part, person));
                calls.add(new Call(part.path("name").asText(), options));
            }
        }
        return calls;
    }

    private static ObjectNode named(ArrayNode options, JsonNode part, int type) {
        return options.addObject().put("name", part.path("name").asText()).put("type", type);
    }

    /** Those that have to be, but files. */
    private ArrayNode filled(JsonNode subcommand, PagePerson person) {
        ArrayNode options = JSON.createArrayNode();
        for (JsonNode option : subcommand.path("options")) {
            if (option.path("required").asBoolean() && option.path("type").asInt() != 11) {
                options.addObject()
                        .put("name", option.path("name").asText())
                        .put("type", option.path("type").asInt())
                        .set("value", value(option, person));
            }
        }
        return options;
    }

    private JsonNode value(JsonNode option, PagePerson person) {
        JsonNode choice = option.path("choices").path(0).path("value");
        if (!choice.isMissingNode()) {
            return choice;
        }
        return switch (option.path("type").asInt()) {
            case 4 ->
                JSON.getNodeFactory()
                        .numberNode(Math.max(1, option.path("min_value").asInt(1)));
            case 5 -> JSON.getNodeFactory().booleanNode(true);
            case 6 -> JSON.getNodeFactory().textNode(person.user);
            case 7 -> JSON.getNodeFactory().textNode(rig.ada.channel);
            case 8, 9 -> JSON.getNodeFactory().textNode(max.role("Artist"));
            case 10 -> JSON.getNodeFactory().numberNode(0.5);
            default -> JSON.getNodeFactory().textNode("UTC");
        };
    }

    private static boolean takesFile(Call call) {
        return call.name().equals("settings import");
    }

    /** Discord lets nobody choose a channel or a role where there is none. */
    private boolean choosesOnServer(Call call) {
        String options = call.options().toString();
        return options.contains(rig.ada.channel) || options.contains(max.role("Artist"));
    }

    @Test
    void nothingIsDoneForWhoMayNotManageTheServer() {
        List<Call> calls = calls(max);
        assertThat(calls).hasSizeGreaterThan(5);
        for (Call call : calls) {
            if (!takesFile(call)) {
                BotAnswer answer = BotAnswer.to(max.invoke("admin", call.options()), rig);
                assertThat(answer)
                        .as(call.name())
                        .isEqualTo(new BotAnswer(4, true, "This is for those who may manage this server."));
            }
        }
        nothingHappened();
    }

    @Test
    void nothingIsDoneWhereThereIsNoServer() {
        for (PagePerson place : List.of(rig.ada.inDirect(), max.inDirect(), rig.ada.with("max"))) {
            for (Call call : calls(place)) {
                if (!takesFile(call) && !choosesOnServer(call)) {
                    BotAnswer answer = BotAnswer.to(place.invoke("admin", call.options()), rig);
                    assertThat(answer)
                            .as(call.name())
                            .isEqualTo(new BotAnswer(4, true, "This belongs to a server; use it in one."));
                }
            }
        }
        nothingHappened();
    }

    @Test
    void whoManagesTheServerIsAnsweredAlone() {
        for (Call call : calls(max)) {
            if (!takesFile(call)) {
                BotAnswer answer = BotAnswer.to(rig.ada.invoke("admin", call.options()), rig);
                assertThat(answer.hidden()).as(call.name()).isTrue();
                assertThat(answer.text())
                        .as(call.name())
                        .isNotBlank()
                        .isNotEqualTo(ChatTexts.FAULT)
                        .isNotEqualTo(ChatTexts.UNKNOWN_COMMAND);
            }
        }
    }

    private void nothingHappened() {
        long server = rig.ada.server();
        assertThat(rig.desk.desk.books().policies().of(server)).isEqualTo(ServerPolicy.NONE);
        assertThat(rig.desk.desk.books().quotas().of(server)).isEqualTo(ServerQuota.NONE);
        assertThat(rig.desk.desk.books().audit().latest(server, 100)).isEmpty();
    }
}
