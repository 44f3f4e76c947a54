internal import Render

extension LoadedCatalog {
  /// The catalog's availability objectives as a stream of OpenSLO v1 documents.
  public var openSLO: String { OpenSLO.documents(of: catalog) }
}
