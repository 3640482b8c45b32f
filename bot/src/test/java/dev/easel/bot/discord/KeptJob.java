package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.easel.bot.job.JobPhase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A job as it lies in the file of a database that nobody has open.
 *
 * @param picture the name of the file that comes of it, without its ending
 */
record KeptJob(long interaction, JobPhase phase, boolean untold, boolean tokenKept, String note, String picture) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<KeptJob> all(Path folder) throws SQLException {
        String url =
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("easel") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        List<KeptJob> jobs = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet rows = connection.createStatement().executeQuery("select * from job order by number")) {
            while (rows.next()) {
                jobs.add(new KeptJob(
                        rows.getLong("interaction_id"),
                        JobPhase.parse(rows.getString("phase")).orElseThrow(),
                        rows.getBoolean("untold"),
                        !rows.getString("token").isEmpty(),
                        rows.getString("note"),
                        picture(rows.getString("id"), rows.getString("request"))));
            }
        }
        return jobs;
    }

    private static String picture(String id, String request) {
        try {
            JsonNode commission = JSON.readTree(request);
            JsonNode cell = commission.path("cell");
            return commission.path("do").asText().equals("post")
                    ? "easel-" + cell.path("drawing").path("hex").asText() + "-"
                            + cell.path("number").asInt()
                    : "easel-" + id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean ended() {
        return phase.isEnd();
    }

    boolean delivered() {
        return phase == JobPhase.DELIVERED;
    }
}
