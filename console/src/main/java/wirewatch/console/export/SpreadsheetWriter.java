package wirewatch.console.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import wirewatch.console.xml.XmlCharacters;

/**
 * Writes a spreadsheet (Office Open XML, ECMA-376) with the columns of the CSV. All cells are
 * texts, which a spreadsheet never evaluates.
 */
final class SpreadsheetWriter implements ExportWriter {
  /** The longest text of a cell in UTF-16 code units, a limit of the format's programs. */
  private static final int MAX_CELL = 32_767;

  private static final String CUT = " […]";
  private static final int ROWS_IN_MEMORY = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  SpreadsheetWriter(OutputStream out) throws IOException {
    this.workbook = new Workbook(out, "Wirewatch", null);
    this.sheet = workbook.newWorksheet("Articles");
    writeRow(ExportColumns.names());
    sheet.freezePane(0, 1);
  }

  @Override
  public void write(String id, Map<String, Object> document) throws IOException {
    writeRow(ExportColumns.values(id, document));
    if (row % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  private void writeRow(List<String> texts) {
    for (int column = 0; column < texts.size(); column++) {
      sheet.inlineString(row, column, cell(texts.get(column)));
    }
    row++;
  }

  private static String cell(String text) {
    String clean = XmlCharacters.clean(text);
    if (clean.length() <= MAX_CELL) {
      return clean;
    }
    int end = MAX_CELL - CUT.length();
    return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
        + CUT;
  }

  @Override
  public void finish() throws IOException {
    workbook.finish();
  }
}
