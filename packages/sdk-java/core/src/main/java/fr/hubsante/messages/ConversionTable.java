package fr.hubsante.messages;

import fr.hubsante.messages.conversion.TableParts;
import fr.hubsante.messages.conversion.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** How the messages of one version become messages of another, as {@code dsf migrate --tables} writes it; read once, for all threads. */
public final class ConversionTable {
  private final TableParts parts;

  private ConversionTable(TableParts parts) {
    this.parts = parts;
  }

  /**
   * Reads a file of tables, and closes it.
   *
   * @throws IllegalArgumentException for what is no conversion table, or one of another form than this library reads
   */
  public static ConversionTable read(InputStream file) {
    try (file) {
      return new ConversionTable(TableReader.read(Json.read(file.readAllBytes()).value()));
    } catch (IOException reason) {
      throw new UncheckedIOException(reason);
    }
  }

  TableParts parts() {
    return parts;
  }

  /** {@code 2.0}. */
  public String from() {
    return parts.from();
  }

  /** {@code 3.4}. */
  public String to() {
    return parts.to();
  }
}
