package dev.easel.bot.localchat.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.Form;
import dev.easel.bot.localchat.http.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageFormsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String V2 = "'flags': 32768, 'components': ";

    static Stream<Arguments> refused() {
        return Stream.of(
                fault("{'content': '" + "x".repeat(2001) + "'}", "content", "BASE_TYPE_MAX_LENGTH"),
                fault("{'content': ['a']}", "content", "STRING_TYPE_CONVERT"),
                fault("{'content': 'a', 'nonce': '" + "n".repeat(26) + "'}", "nonce", "BASE_TYPE_MAX_LENGTH"),
                fault("{'embeds': " + list(11, "{'title': 't'}") + "}", "embeds", "BASE_TYPE_BAD_LENGTH"),
                fault("{'embeds': {}}", "embeds", "LIST_TYPE_CONVERT"),
                embed("{'title': '" + "x".repeat(257) + "'}", "title", "BASE_TYPE_MAX_LENGTH"),
                embed("{'description': '" + "x".repeat(4097) + "'}", "description", "BASE_TYPE_MAX_LENGTH"),
                embed("{'footer': {'text': '" + "x".repeat(2049) + "'}}", "footer.text", "BASE_TYPE_MAX_LENGTH"),
                embed("{'author': {'name': '" + "x".repeat(257) + "'}}", "author.name", "BASE_TYPE_MAX_LENGTH"),
                embed("{'fields': [{'name': 'n'}]}", "fields.0.value", "BASE_TYPE_REQUIRED"),
                embed(
                        "{'fields': [{'name': '', 'value': '" + "x".repeat(1025) + "'}]}",
                        "fields.0.value",
                        "BASE_TYPE_BAD_LENGTH"),
                embed("{'fields': [{'name': '', 'value': 'v'}]}", "fields.0.name", "BASE_TYPE_BAD_LENGTH"),
                embed("{'fields': " + list(26, "{'name': 'n', 'value': 'v'}") + "}", "fields", "BASE_TYPE_BAD_LENGTH"),
                embed("{'title': 't', 'color': 16777216}", "color", "NUMBER_TYPE_MAX"),
                embed("{'title': 't', 'color': 'red'}", "color", "NUMBER_TYPE_COERCE"),
                embed("{'title': 't', 'url': 'javascript:alert(1)'}", "url", "URL_TYPE_INVALID_SCHEME"),
                embed("{'title': 't', 'url': 'fox'}", "url", "URL_TYPE_INVALID_URL"),
                embed("{'title': 't', 'timestamp': 'today'}", "timestamp", "DATE_TIME_TYPE_PARSE"),
                embed("{'image': {'url': 'file:///etc/passwd'}}", "image.url", "URL_TYPE_INVALID_SCHEME"),
                embed(
                        "{'image': {'url': 'attachment://fox.png'}}",
                        "image.url",
                        "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"),
                fault(
                        "{'embeds': " + list(2, "{'description': '" + "x".repeat(3001) + "'}") + "}",
                        "embeds",
                        "MAX_EMBED_SIZE_EXCEEDED"),
                row(
                        "{'type': 2, 'style': 1, 'custom_id': 'a', 'label': '" + "x".repeat(81) + "'}",
                        "label",
                        "BASE_TYPE_BAD_LENGTH"),
                row("{'type': 2, 'style': 1, 'label': 'a'}", "custom_id", "BASE_TYPE_REQUIRED"),
                row("{'type': 2, 'style': 1, 'label': 'a', 'custom_id': ''}", "custom_id", "BASE_TYPE_BAD_LENGTH"),
                row(
                        "{'type': 2, 'style': 1, 'label': 'a', 'custom_id': '" + "x".repeat(101) + "'}",
                        "custom_id",
                        "BASE_TYPE_BAD_LENGTH"),
                row("{'type': 2, 'style': 9, 'label': 'a', 'custom_id': 'a'}", "style", "NUMBER_TYPE_MAX"),
                row("{'type': 2, 'style': 5, 'label': 'a'}", "url", "BASE_TYPE_REQUIRED"),
                row(
                        "{'type': 2, 'style': 5, 'label': 'a', 'url': 'javascript:alert(1)'}",
                        "url",
                        "URL_TYPE_INVALID_SCHEME"),
                row("{'type': 9}", "type", "UNION_TYPE_CHOICES"),
                row("{'style': 1}", "type", "BASE_TYPE_REQUIRED"),
                row("{'type': 3, 'custom_id': 's', 'options': []}", "options", "BASE_TYPE_BAD_LENGTH"),
                row(
                        "{'type': 3, 'custom_id': 's', 'options': " + list(26, "{'label': 'l', 'value': 'v'}") + "}",
                        "options",
                        "BASE_TYPE_BAD_LENGTH"),
                row(
                        "{'type': 3, 'custom_id': 's', 'options': " + list(2, "{'label': 'l', 'value': 'v'}") + "}",
                        "options.1.value",
                        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"),
                row(
                        "{'type': 5, 'custom_id': 's', 'min_values': 3, 'max_values': 2}",
                        "min_values",
                        "SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX"),
                row("{'type': 5, 'custom_id': 's', 'max_values': 26}", "max_values", "NUMBER_TYPE_MAX"),
                row(
                        "{'type': 5, 'custom_id': 's', 'placeholder': '" + "x".repeat(151) + "'}",
                        "placeholder",
                        "BASE_TYPE_MAX_LENGTH"),
                row(
                        "{'type': 6, 'custom_id': 's', 'default_values': [{'id': '1', 'type': 'user'}]}",
                        "default_values.0.type",
                        "BASE_TYPE_CHOICES"),
                fault("{'components': " + list(6, rowOf(button("b"))) + "}", "components", "BASE_TYPE_BAD_LENGTH"),
                fault(
                        "{'components': [" + rowOf(button("a"), button("b"), button("a")) + "]}",
                        "components.0.components.2.custom_id",
                        "COMPONENT_CUSTOM_ID_DUPLICATED"),
                fault(
                        "{'components': [" + rowOf(button("a"), "{'type': 5, 'custom_id': 's'}") + "]}",
                        "components.0.components",
                        "COMPONENT_LAYOUT_WIDTH_EXCEEDED"),
                fault("{'components': [{'type': 10, 'content': 'text'}]}", "components.0.type", "UNION_TYPE_CHOICES"),
                fault(
                        "{'content': 'a', " + V2 + "[{'type': 10, 'content': 'text'}]}",
                        "content",
                        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"),
                fault(
                        "{" + V2 + list(2, "{'type': 10, 'content': '" + "x".repeat(2001) + "'}") + "}",
                        "components",
                        "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"),
                fault(
                        "{" + V2 + "[{'type': 17, 'components': " + list(40, "{'type': 14}") + "}]}",
                        "components",
                        "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"),
                fault(
                        "{" + V2 + "[{'type': 17, 'components': [{'type': 17, 'components': []}]}]}",
                        "components.0.components.0.type",
                        "UNION_TYPE_CHOICES"),
                fault(
                        "{" + V2 + "[{'type': 9, 'components': [{'type': 10, 'content': 'a'}]}]}",
                        "components.0.accessory",
                        "BASE_TYPE_REQUIRED"),
                fault("{" + V2 + "[{'type': 12, 'items': []}]}", "components.0.items", "BASE_TYPE_BAD_LENGTH"),
                fault(
                        "{" + V2 + "[{'type': 13, 'file': {'url': 'https://example.org/a.png'}}]}",
                        "components.0.file.url",
                        "URL_TYPE_INVALID_SCHEME"),
                fault(
                        "{" + V2 + "[{'type': 10, 'id': 7, 'content': 'a'}, {'type': 10, 'id': 7, 'content': 'a'}]}",
                        "components.1.id",
                        "COMPONENT_ID_DUPLICATED"),
                fault(
                        "{'content': 'a', 'allowed_mentions': {'parse': ['users'], 'users': ['1']}}",
                        "allowed_mentions",
                        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"),
                fault(
                        "{'content': 'a', 'allowed_mentions': {'parse': ['all']}}",
                        "allowed_mentions.parse",
                        "BASE_TYPE_CHOICES"),
                fault("{'content': 'a', 'attachments': [{'id': 3}]}", "attachments.0.id", "ATTACHMENT_NOT_FOUND"),
                fault("{'content': 'a', 'flags': 'many'}", "flags", "NUMBER_TYPE_COERCE"),
                fault("{'content': 'a', 'flags': 64.0}", "flags", "NUMBER_TYPE_COERCE"),
                fault("{'content': 'a', 'flags': true}", "flags", "NUMBER_TYPE_COERCE"),
                mentions("'users': ['007']", "users.0", "NUMBER_TYPE_COERCE"),
                mentions("'users': ['9999999999999999999']", "users.0", "NUMBER_TYPE_COERCE"),
                mentions("'roles': ['7', true]", "roles.1", "NUMBER_TYPE_COERCE"),
                mentions("'parse': [null]", "parse.0", "STRING_TYPE_CONVERT"),
                mentions("'replied_user': 'yes'", "replied_user", "BOOLEAN_TYPE_CONVERT"),
                fault("[]", "", "DICT_TYPE_CONVERT"));
    }

    private static Arguments fault(String json, String path, String code) {
        return Arguments.of(json, path, code);
    }

    private static Arguments mentions(String field, String path, String code) {
        return fault("{'content': 'a', 'allowed_mentions': {" + field + "}}", "allowed_mentions." + path, code);
    }

    private static Arguments embed(String json, String path, String code) {
        return fault("{'embeds': [" + json + "]}", "embeds.0." + path, code);
    }

    private static Arguments row(String json, String path, String code) {
        return fault("{'components': [" + rowOf(json) + "]}", "components.0.components.0." + path, code);
    }

    private static String rowOf(String... components) {
        return "{'type': 1, 'components': [" + String.join(",", components) + "]}";
    }

    private static String button(String customId) {
        return "{'type': 2, 'style': 2, 'label': 'press', 'custom_id': '" + customId + "'}";
    }

    private static String list(int count, String element) {
        return "[" + String.join(",", Collections.nCopies(count, element)) + "]";
    }

    private static JsonNode json(String text) {
        return tree(text.replace('\'', '"'));
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDraft read(String text, MessageRules rules, Upload... files) {
        return MessageForms.read(new Form(json(text), List.of(files)), rules);
    }

    private static ApiException refusal(String text, MessageRules rules, Upload... files) {
        return catchThrowableOfType(ApiException.class, () -> read(text, rules, files));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void faultsAreNamedByTheirPath(String text, String path, String code) {
        ApiException refusal = refusal(text, MessageRules.fromBot());
        assertThat(refusal.code()).isEqualTo(50035);
        assertThat(errors(refusal, path)).contains(code);
    }

    private static List<String> errors(ApiException refusal, String path) {
        JsonNode node =
                tree(new String(refusal.reply().body(), StandardCharsets.UTF_8)).get("errors");
        for (String part : path.isEmpty() ? new String[0] : path.split("\\.")) {
            node = node.path(part);
        }
        return node.path("_errors").findValuesAsText("code");
    }

    @Test
    void pathsBeginWhereTheBodyLies() {
        ApiException refusal = refusal(
                "{'content': '" + "x".repeat(2001) + "'}",
                MessageRules.fromInteraction().at("data"));
        assertThat(errors(refusal, "data.content")).containsExactly("BASE_TYPE_MAX_LENGTH");
    }

    @Test
    void nullsAmongIdsAreLeftOut() {
        String text = "{'content': 'a', 'allowed_mentions': {'users': [null, '7', 8]}}";
        assertThat(read(text, MessageRules.fromBot()).allowedMentions().userIds())
                .containsExactlyInAnyOrder(7L, 8L);
    }

    @Test
    void onlyTheBeginningOfAWrongValueIsQuoted() {
        ApiException refusal = refusal("{'content': ['" + "x".repeat(5000) + "']}", MessageRules.fromBot());
        assertThat(new String(refusal.reply().body(), StandardCharsets.UTF_8))
                .contains("Could not interpret")
                .hasSizeLessThan(500);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        ApiException refusal = refusal(
                "{'content': '" + "x".repeat(2001) + "', 'embeds': [{'color': -1}], 'nonce': '" + "n".repeat(26) + "'}",
                MessageRules.fromBot());
        assertThat(errors(refusal, "content")).hasSize(1);
        assertThat(errors(refusal, "embeds.0.color")).containsExactly("NUMBER_TYPE_MIN");
        assertThat(errors(refusal, "nonce")).hasSize(1);
    }

    @Test
    void limitsThemselvesAreAllowed() {
        String text = "{'content': '" + "\uD83E\uDD8A".repeat(2000) + "', 'nonce': '" + "n".repeat(25)
                + "', 'components': " + "["
                + String.join(
                        ",",
                        IntStream.range(0, 5)
                                .mapToObj(MessageFormsTest::fullRow)
                                .toList()) + "]}";
        MessageDraft draft = read(text, MessageRules.fromBot());
        assertThat(draft.components()).hasSize(5);
        assertThat(draft.components().get(4).get("components")).hasSize(5);
    }

    private static String fullRow(int row) {
        return rowOf(IntStream.range(0, 5)
                .mapToObj(column -> button("b" + row + "-" + column))
                .toArray(String[]::new));
    }

    @Test
    void missingComponentIdsAreFilledInAroundThoseGiven() {
        MessageDraft draft = read(
                "{" + V2 + "[{'type': 10, 'content': 'a'}, {'type': 10, 'id': 1, 'content': 'b'}, {'type': 14}]}",
                MessageRules.fromBot());
        assertThat(draft.components())
                .extracting(component -> component.get("id").asInt())
                .containsExactly(2, 1, 3);
    }

    @Test
    void nothingToSayIsAnEmptyMessage() {
        for (String text : List.of("{}", "{'content': ' \\n '}", "{'content': null}", "{'embeds': [{}]}")) {
            assertThat(refusal(text, MessageRules.fromBot()).code()).isEqualTo(50006);
        }
    }

    @Test
    void aPersonsEmbedsAndComponentsDoNotCount() {
        MessageDraft draft = read(
                "{'content': 'a', 'embeds': [{'title': 't'}], 'flags': 64, 'components': [" + rowOf(button("a")) + "]}",
                MessageRules.fromPerson());
        assertThat(draft.embeds()).isEmpty();
        assertThat(draft.components()).isEmpty();
        assertThat(draft.flags()).isZero();
    }

    @Test
    void onlyAnswersToInteractionsAreEphemeral() {
        String text = "{'content': 'a', 'flags': 64}";
        assertThat(read(text, MessageRules.fromInteraction()).flags()).isEqualTo(64);
        assertThat(read(text, MessageRules.fromBot()).flags()).isZero();
    }

    @Test
    void filesAreDescribedByTheirNumbers() {
        Upload file = new Upload("files[4]", "my fox.png", PictureBytes.png());
        MessageDraft draft = read(
                "{'attachments': [{'id': '4', 'description': 'a fox', 'is_spoiler': true}]}",
                MessageRules.fromBot(),
                file);
        assertThat(draft.uploads()).hasSize(1);
        assertThat(draft.uploads().get(0).filename()).isEqualTo("SPOILER_my_fox.png");
        assertThat(draft.uploads().get(0).description()).isEqualTo("a fox");
    }

    @Test
    void elevenFilesAreTooMany() {
        Upload[] files = IntStream.range(0, 11)
                .mapToObj(i -> new Upload("files[" + i + "]", "a.txt", new byte[] {'a'}))
                .toArray(Upload[]::new);
        assertThat(errors(refusal("{}", MessageRules.fromBot(), files), "attachments"))
                .containsExactly("BASE_TYPE_BAD_LENGTH");
    }

    @Test
    void tenMebibytesAreAllowedAndOneByteMoreIsNot() {
        Upload most = new Upload("files[0]", "a.bin", new byte[10 * 1024 * 1024]);
        assertThat(read("{}", MessageRules.fromBot(), most).uploads()).hasSize(1);
        Upload more = new Upload("files[0]", "a.bin", new byte[10 * 1024 * 1024 + 1]);
        ApiException refusal = refusal("{}", MessageRules.fromBot(), more);
        assertThat(refusal.status()).isEqualTo(413);
        assertThat(refusal.code()).isEqualTo(40005);
    }
}
