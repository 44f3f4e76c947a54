import Catalog
import ServiceLevels
import Testing

@testable import SampleLogs

struct StoryTests {
  @Test
  func `SampleData holds the incidents and operations that the generator writes`() throws {
    let files = RecordArchive(story: try Sample.story()).files().filter { $0.packing == .plain }
    #expect(files.count > 13)
    for file in files {
      #expect(try Sample.bytes("SampleData/\(file.path)") == file.bytes, "\(file.path)")
    }
  }

  @Test
  func `SampleData holds the late checks and those by hand that the generator writes`() throws {
    let archive = CheckArchive(story: try Sample.story())
    for file in [archive.lateFile(), archive.handwrittenFile()] {
      #expect(try Sample.bytes("SampleData/\(file.path)") == file.bytes, "\(file.path)")
    }
  }

  @Test
  func `The same seed gives the same bytes, another seed others`() throws {
    let month = StoryMonth(year: 2026, month: 2)
    let once = try CheckArchive(story: Sample.story(seed: 1)).file(.sales, in: month)
    let again = try CheckArchive(story: Sample.story(seed: 1)).file(.sales, in: month)
    let other = try CheckArchive(story: Sample.story(seed: 2)).file(.sales, in: month)
    #expect(once.bytes == again.bytes)
    #expect(once.bytes != other.bytes)
  }

  @Test
  func `Every incident's instants are in order`() throws {
    for incident in try Sample.story().incidents { #expect(incident.isInOrder, "\(incident.id)") }
  }

  @Test
  func `No two records share an id, but for the versions of one`() throws {
    let story = try Sample.story()
    let ids = story.incidents.map(\.id) + (story.operations + story.lateOperations).map(\.id)
    let repeated = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }
    #expect(repeated.mapValues(\.count) == ["OP-20261011-01": 2])
  }

  @Test
  func `An incident that says down lies at an outage of one of its services, but for one`() throws {
    let story = try Sample.story()
    let unseen = story.incidents.filter { incident in
      guard incident.impact == "down" else { return false }
      let start = incident.startedAt
      let around = Interval(start: start.after(minutes: -15), end: start.after(minutes: 15))
      return !incident.services.contains { story.isStruck($0, during: around) }
    }
    #expect(unseen.map(\.services) == [["customer-portal"]])
  }
}
