package dev.easel.bot;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, for a sentence: of some failures the platform says only the path. */
public final class IoReason {
    private IoReason() {}

    public static String of(IOException e) {
        if (e instanceof JsonProcessingException json) {
            JsonLocation at = json.getLocation();
            return "not well-formed JSON"
                    + (at == null ? "" : ", from line " + at.getLineNr() + ", column " + at.getColumnNr());
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "this user may not";
        }
        boolean said = e instanceof FileSystemException file && file.getReason() != null;
        return String.valueOf(said ? ((FileSystemException) e).getReason() : e.getMessage());
    }
}
