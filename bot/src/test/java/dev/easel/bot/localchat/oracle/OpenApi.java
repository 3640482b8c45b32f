package dev.easel.bot.localchat.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import dev.easel.bot.localchat.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Judges calls by Discord's OpenAPI description. Schemas are compiled when first needed. Thread-safe. */
public final class OpenApi {
    /** Seen from the folder of a module, where tests run. */
    private static final Path FILE = Path.of("../../shared/discord/openapi.json");

    private final List<Operation> operations;
    private final ApiDocument requests;
    private final ApiDocument responses;

    private OpenApi(JsonNode description) {
        operations = operations(description);
        requests = ApiDocument.ofRequests(description);
        responses = ApiDocument.ofResponses(description);
    }

    private static final class Shared {
        static final OpenApi API = read();

        private static OpenApi read() {
            try {
                return new OpenApi(BodyReader.json(Files.readAllBytes(FILE)));
            } catch (IOException e) {
                throw new UncheckedIOException(FILE + " cannot be read", e);
            }
        }
    }

    /** Whether the description is there. */
    public static boolean isPresent() {
        return Files.isRegularFile(FILE);
    }

    /** The one judge of this process; where the description is absent the test that asks is skipped. */
    public static OpenApi orSkip() {
        Assumptions.assumeTrue(
                isPresent(),
                () -> "skipped: there is no " + FILE.toAbsolutePath().normalize());
        return Shared.API;
    }

    /** All that is wrong with a call. An answer of 5xx is nobody's wish and is not described: its body may be anything. */
    public List<Violation> judge(Exchange exchange) {
        List<Violation> violations = new ArrayList<>();
        Optional<Operation> found = find(exchange);
        if (found.isEmpty()) {
            if (exchange.status() != 404 && exchange.status() != 405) {
                violations.add(violation(exchange, "route", "", "there is no such operation"));
            }
            return violations;
        }
        violations.addAll(judgeRequest(exchange, found.get()));
        violations.addAll(judgeResponse(exchange, found.get()));
        return violations;
    }

    private Optional<Operation> find(Exchange exchange) {
        String method = exchange.method().toLowerCase(Locale.ROOT);
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.template().matches(exchange.path()))
                .findFirst();
    }

    private List<Violation> judgeRequest(Exchange exchange, Operation operation) {
        if (exchange.requestBody().length == 0) {
            return operation.requiresBody()
                    ? List.of(violation(exchange, "request", "", "a body is required"))
                    : List.of();
        }
        Optional<List<String>> schema = operation.requestSchema();
        if (schema.isEmpty()) {
            return List.of();
        }
        try {
            JsonNode body = BodyReader.request(exchange.requestType(), exchange.requestBody());
            return judge(exchange, "request", requests.schema(schema.get()), body);
        } catch (IOException e) {
            return List.of(violation(exchange, "request", "", "the body is broken: " + e.getMessage()));
        }
    }

    private List<Violation> judgeResponse(Exchange exchange, Operation operation) {
        if (exchange.status() >= 500 || exchange.status() == 0) {
            return List.of();
        }
        Optional<String> answer = operation.answer(exchange.status());
        if (answer.isEmpty()) {
            return List.of(violation(exchange, "response", "", "the status is not foreseen"));
        }
        Optional<List<String>> schema = operation.responseSchema(answer.get());
        boolean empty = exchange.responseBody().length == 0;
        if (schema.isEmpty()) {
            return empty || operation.answersOtherwise(answer.get())
                    ? List.of()
                    : List.of(violation(exchange, "response", "", "no body is foreseen"));
        }
        if (!exchange.responseType().startsWith("application/json")) {
            return List.of(violation(exchange, "response", "", "its type is '" + exchange.responseType() + "'"));
        }
        try {
            return judge(
                    exchange, "response", responses.schema(schema.get()), BodyReader.json(exchange.responseBody()));
        } catch (IOException e) {
            return List.of(violation(exchange, "response", "", "the body is broken: " + e.getMessage()));
        }
    }

    private static List<Violation> judge(Exchange exchange, String where, JsonSchema schema, JsonNode body) {
        return schema.validate(body).stream()
                .map(message -> violation(
                        exchange,
                        where,
                        message.getInstanceLocation().toString(),
                        message.getError() + " (" + message.getSchemaLocation() + ")"))
                .toList();
    }

    private static Violation violation(Exchange exchange, String where, String pointer, String message) {
        return new Violation(exchange.method(), exchange.path(), exchange.status(), where, pointer, message);
    }

    private static List<Operation> operations(JsonNode description) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            RouteTemplate template = new RouteTemplate(path.getKey());
            path.getValue().properties().stream()
                    .filter(method -> method.getValue().has("responses"))
                    .map(method -> new Operation(template, method.getKey(), method.getValue()))
                    .forEach(operations::add);
        }
        operations.sort(Comparator.comparing(
                        (Operation operation) -> operation.template().spelledOut())
                .reversed());
        return List.copyOf(operations);
    }
}
